package org.ilo.spf.gateway.answer;

/** What the OpenAPI document says about the value of an indicator, at more length than an annotation should. */
final class AnswerDocs {

    static final String GET = """
            The value over all records, or with `groupBy` one row per cell beside the `total` over all records.

            Filters are the indicator's dimensions, repeatable or comma-separated for OR. `from` and `to` bound the valid date and
            are both inclusive. `asOf` asks for what was known at an instant; the answer always names its own, with which the same
            query gives the same value for ever. A breakdown with `additive: false` has records in several rows: its rows do not
            add up to `total`, and `sumRows=true` is refused. An answer that may miss something says `stale: true` and why.
            """;

    static final String EXAMPLE = """
            {"indicator": "people-reached", "name": "People reached", "unit": "persons", "value": 30000000, "qualifier": "EXACT",
            "additive": true, "bounds": {"lower": 29100000, "upper": 31800000},
            "query": {"phase": ["PHASE_II"], "from": "2021-01-01", "to": "2022-12-31"}, "asOf": "2023-03-24T00:00:00Z",
            "dataVersion": "1204-00c0ffee00c0ffee", "definitionVersion": 1,
            "target": {"value": 60000000, "due": "2025-12-31", "progress": 0.5000}, "flags": [], "stale": false,
            "sources": [{"service": "results-service", "newestEventAt": "2023-03-23T16:00:00Z", "stale": false, "reason": null}],
            "lineage": "/api/v1/indicators/people-reached/lineage?phase=PHASE_II&asOf=2023-03-24T00:00:00Z"}""";

    private AnswerDocs() {
    }
}
