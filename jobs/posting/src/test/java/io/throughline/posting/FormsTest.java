package io.throughline.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.DecisionAction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsTest {
  @Test
  void everyCandidateComesBackAsItWas() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      Remitted remitted = RandomRemitted.of(seed);
      Counter counter =
          new Counter(new Books().data())
              .tell(remitted.advised(), remitted.judged(), remitted.paid());
      assertComesBack(counter.candidate());
      remitted.isDuplicate = !remitted.isDuplicate;
      counter.tell(remitted.judged());
      assertComesBack(counter.candidate());
      counter.decide(
          DecisionAction.APPROVE, List.of("duplicate-payment"), Map.of("facility", "RVH"));
      assertComesBack(counter.candidate());
      if (!counter.postings().isEmpty()) {
        counter.answer(counter.lastPosting(), false, "unbalanced");
        assertComesBack(counter.candidate());
      }
    }
  }

  private static void assertComesBack(Candidate candidate) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CandidateForm.write(candidate, new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(CandidateForm.read(in)).isEqualTo(candidate);
    assertThat(in.available()).isZero();
  }

  @Test
  void everyNoticeComesBackAsItWas() throws IOException {
    Remitted remitted = new Remitted();
    for (Notice notice :
        List.of(
            remitted.paid(),
            remitted.advised(),
            remitted.judged(),
            remitted.gone(Remitted.CLAIM),
            remitted.entered("L6", 5))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      NoticeForm.write(notice, new DataOutputStream(bytes));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      assertThat(NoticeForm.read(in)).isEqualTo(notice);
      assertThat(in.available()).isZero();
    }
  }

  @Test
  void anotherVersionOfTheStateIsRefused() {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[] {9, 0, 0}));

    assertThatThrownBy(() -> CandidateForm.read(in)).hasMessageContaining("version 9");
  }
}
