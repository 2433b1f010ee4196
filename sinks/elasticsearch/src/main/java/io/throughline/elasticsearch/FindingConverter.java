package io.throughline.elasticsearch;

import io.throughline.events.FindingState;
import java.io.Serial;

/** The latest word on each finding. */
final class FindingConverter extends LatestConverter<FindingState> {
  @Serial private static final long serialVersionUID = 1L;

  FindingConverter(String schemaRegistry) {
    super(schemaRegistry, FindingState.class);
  }

  @Override
  String key(FindingState state) {
    return state.getFindingId();
  }

  @Override
  byte[] document(FindingState state) {
    return FindingDocument.of(state);
  }
}
