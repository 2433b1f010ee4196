package io.throughline.elasticsearch.sink;

/**
 * Why an element did not become a document.
 *
 * @param reason kebab-case code, few different ones: elements are counted by it
 * @param message for people: names of types and fields, never values
 */
public record Refusal(String reason, String message) {}
