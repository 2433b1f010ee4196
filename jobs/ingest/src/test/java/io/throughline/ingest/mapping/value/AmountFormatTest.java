package io.throughline.ingest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountFormatTest {
  private static final AmountFormat GERMAN = new AmountFormat(',', '.');
  private static final AmountFormat PLAIN = new AmountFormat('.', (char) 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "1 100",
        "1.5 150",
        "1.50 150",
        "1.500 150",
        ".5 50",
        "5. 500",
        "-1.05 -105",
        "+1.05 105",
        "1.05- -105",
        "(1.05) -105",
        "0 0",
        "-0.00 0",
        "999999999999.99 99999999999999",
      })
  void readsCents(String text, long cents) {
    assertThat(PLAIN.parse(text, 2)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "()",
        "1,5",
        "1.005",
        "1..5",
        "1e2",
        "$1",
        "--1",
        "-(1)",
        "1 000",
        "(1",
        "-1-",
        "1000000000000.01",
        "99999999999999999999",
        "1.000.000",
        "½"
      })
  void refusesWhatIsNoAmountInWholeCents(String text) {
    assertThat(PLAIN.parse(text, 2)).isEqualTo(AmountFormat.BAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"1.234,50 123450", "1.234.567 123456700", "1234,5 123450"})
  void readsGroups(String text, long cents) {
    assertThat(GERMAN.parse(text, 2)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23", "1.2345", "1.23,4", ".123", "1,234.5", "1,2.345", "1..234", "1."})
  void refusesGroupsThatAreNoThousands(String text) {
    assertThat(GERMAN.parse(text, 2)).isEqualTo(AmountFormat.BAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"12 0 12", "12 3 12000", "0.125 3 125", "12.000 0 12"})
  void keepsTheDecimalsOfTheCurrency(String text, int decimals, long number) {
    assertThat(PLAIN.parse(text, decimals)).isEqualTo(number);
  }
}
