package io.throughline.elasticsearch.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;

/** Filters without a score. */
final class Queries {
  private Queries() {}

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query oneOf(String field, Collection<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(wanted))));
  }

  static Query nested(String path, Query query) {
    return Query.of(q -> q.nested(n -> n.path(path).query(query)));
  }

  static Query any(Query... queries) {
    return Query.of(q -> q.bool(b -> b.should(List.of(queries)).minimumShouldMatch("1")));
  }

  static Query all(Query... queries) {
    return Query.of(q -> q.bool(b -> b.filter(List.of(queries))));
  }

  static Query butNot(Query query, Query without) {
    return Query.of(q -> q.bool(b -> b.filter(query).mustNot(without)));
  }
}
