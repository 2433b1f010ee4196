package io.throughline.exceptions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.DecisionAction;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionBodyTest {
  private static DecisionBody read(String json) throws Refusal {
    return DecisionBody.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAllFields() throws Refusal {
    DecisionBody body =
        read(
            "{'decisionId':'d-1','action':'APPROVE','exceptionRevision':3,'reason':'checked',"
                + "'overriddenRules':['b','a','b'],'corrections':{'payer':'FP107'},"
                + "'assignee':'olga'}");

    assertThat(body.decisionId()).isEqualTo("d-1");
    assertThat(body.action()).isEqualTo(DecisionAction.APPROVE);
    assertThat(body.exceptionRevision()).isEqualTo(3);
    assertThat(body.overriddenRules()).containsExactly("a", "b");
    assertThat(body.corrections()).isEqualTo(Map.of("payer", "FP107"));
    assertThat(body.assignee()).isEqualTo("olga");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | /",
        "[] | /",
        "secret | Line 1, column",
        "{'a':1,'a':secret} | Line 1, column",
        "{} {} | Line 1, column",
        "{'decisionId':'d','secret':1} | no other fields",
        "{'action':'RETRY','exceptionRevision':1} | /decisionId",
        "{'decisionId':'a b','action':'RETRY','exceptionRevision':1} | /decisionId",
        "{'decisionId':'d','action':'secret','exceptionRevision':1} | /action",
        "{'decisionId':'d','action':'UNKNOWN','exceptionRevision':1} | /action",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':0} | /exceptionRevision",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':1.5} | /exceptionRevision",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':9999999999} | /exceptionRevision",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':1,'reason':7} | /reason",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':1,'reason':null} | /reason",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':1,'overriddenRules':'x'} | /overriddenRules",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':1,'overriddenRules':['x',7]} | /overriddenRules/1",
        "{'decisionId':'d','action':'RETRY','exceptionRevision':1,'corrections':{'payer':{}}} | /corrections",
        "[[[[[[[['secret']]]]]]]] | at most 5 levels",
      })
  void namesThePlaceAndNotWhatStandsThere(String json, String place) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(HttpProblem.BAD_REQUEST))
        .hasMessageContaining(place)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aLongReasonIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "{'decisionId':'d','action':'RETRY','exceptionRevision':1,'reason':'%s'}"
                        .formatted("x".repeat(1_001))))
        .hasMessageContaining("/reason must be text of at most 1000");
  }
}
