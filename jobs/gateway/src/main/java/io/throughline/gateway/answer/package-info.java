/** What a request is answered, and how often each answer was given. */
package io.throughline.gateway.answer;
