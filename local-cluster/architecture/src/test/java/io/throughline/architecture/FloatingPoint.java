package io.throughline.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * float and double, boxed or not, in fields, parameters, results and results of called methods. The
 * last finds what only passes through a variable, as of {@code Double.parseDouble}.
 */
final class FloatingPoint extends ArchCondition<JavaClass> {
  /**
   * By name, as a class file has it: arrays of types that are not looked up cannot be taken apart.
   */
  private static final Pattern TYPES =
      Pattern.compile("float|double|\\[+[FD]|(\\[+L)?java\\.lang\\.(Float|Double);?");

  private FloatingPoint() {
    super("have float or double fields, parameters, results or calls");
  }

  static FloatingPoint appear() {
    return new FloatingPoint();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaField field : type.getFields()) {
      if (isFloating(field.getRawType())) {
        events.add(SimpleConditionEvent.satisfied(field, field.getDescription()));
      }
    }
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      Stream<JavaClass> types =
          Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
      if (types.anyMatch(FloatingPoint::isFloating)) {
        events.add(SimpleConditionEvent.satisfied(unit, unit.getDescription()));
      }
    }
    for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
      if (isFloating(call.getTarget().getRawReturnType())) {
        events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
      }
    }
  }

  private static boolean isFloating(JavaClass type) {
    return TYPES.matcher(type.getName()).matches();
  }
}
