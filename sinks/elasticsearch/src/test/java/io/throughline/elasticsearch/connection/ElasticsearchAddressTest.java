package io.throughline.elasticsearch.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost:9200", "ftp://host", "http://", "http://me:secret@host:9200"})
  void refusesWhatIsNoAddress(String url) {
    assertThatThrownBy(() -> new ElasticsearchAddress(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
