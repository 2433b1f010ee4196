package io.throughline.revenue;

import io.throughline.transaction.policy.Policy;
import java.io.Serial;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * Keeps one value a key under a policy of deadlines.
 *
 * @param <I> what comes
 * @param <S> what is kept
 * @param <O> what goes
 */
abstract class PolicyOperator<I, S, O> extends RuledOperator<I, Policy, O> {
  @Serial private static final long serialVersionUID = 1L;

  private final ValueStateDescriptor<S> descriptor;
  private transient ValueState<S> state;

  PolicyOperator(ValueStateDescriptor<S> descriptor) {
    super("policy", descriptor);
    this.descriptor = descriptor;
  }

  @Override
  public void open() throws Exception {
    super.open();
    state = getPartitionedState(descriptor);
  }

  @Override
  final Policy parse(String json) {
    return Policy.parse(json);
  }

  @Override
  final Policy initialRules() {
    return Policy.standard();
  }

  S value() throws Exception {
    return state.value();
  }

  void keep(S value) throws Exception {
    state.update(value);
  }

  void forget() {
    state.clear();
  }

  Policy policy() {
    return rules();
  }
}
