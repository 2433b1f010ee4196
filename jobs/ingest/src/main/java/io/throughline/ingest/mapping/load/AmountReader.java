package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.record.Row;
import io.throughline.ingest.mapping.rule.When;
import io.throughline.ingest.mapping.value.AmountFormat;
import io.throughline.ingest.mapping.value.Amounts;
import io.throughline.ingest.mapping.value.TextValue;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads amounts: of one field, with a sign rule, or of a column for debit and one for credit. */
final class AmountReader {
  private static final List<String> KEYS =
      ValueReader.with(
          TextReader.KEYS,
          "debit",
          "credit",
          "negate",
          "negative-when",
          "currency",
          "decimal",
          "group");

  private final Scope scope;
  private final TextReader texts;

  AmountReader(Scope scope) {
    this.scope = scope;
    this.texts = new TextReader(scope);
  }

  Amounts read(Item item) {
    if (!item.isSection()) {
      return new Amounts(
          texts.read(item), null, scope.amounts(), defaultCurrency(item), row -> false);
    }
    Section section = item.section(KEYS);
    AmountFormat format = ScopeReader.format(section, scope.amounts());
    TextValue currency =
        section.get("currency").map(texts::read).orElseGet(() -> defaultCurrency(item));
    Optional<Item> debit = section.get("debit");
    Optional<Item> credit = section.get("credit");
    if (debit.isPresent() || credit.isPresent()) {
      TextReader.SOURCES.stream()
          .flatMap(key -> section.get(key).stream())
          .forEach(
              source ->
                  source.complain(
                      "%s stands beside debit or credit; expected either"
                          .formatted(source.what())));
      return new Amounts(
          debit.map(texts::read).orElse(null),
          credit.map(texts::read).orElse(null),
          format,
          currency,
          negated(section));
    }
    return new Amounts(texts.read(section), null, format, currency, negated(section));
  }

  private TextValue defaultCurrency(Item item) {
    if (scope.currency() == null) {
      item.complain(
          "%s is an amount, and nothing says its currency; expected amounts: {currency: USD} in"
                  .formatted(item.what())
              + " the mapping, or a currency here");
    }
    return TextValue.constant(scope.currency());
  }

  private Predicate<Row> negated(Section section) {
    boolean always = section.get("negate").map(Item::yes).orElse(false);
    When when =
        section.get("negative-when").map(item -> new WhenReader(scope).read(item)).orElse(null);
    return row -> always ^ (when != null && when.test(row));
  }
}
