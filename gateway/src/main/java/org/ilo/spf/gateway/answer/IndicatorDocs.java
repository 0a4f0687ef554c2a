package org.ilo.spf.gateway.answer;

/** What the API's description says about indicators, at more length than an annotation should. */
final class IndicatorDocs {

    static final String LIST = "What each indicator counts, in which unit, what it can be filtered and broken down by, and where its SQL is.";

    static final String GET = """
            The value over all records, or with `groupBy` one row per cell beside the `total` over all records.

            Filters are the indicator's dimensions, repeatable or comma-separated for OR. `from` and `to` bound the valid date and
            are both inclusive. `asOf` asks for what was known at an instant; the answer always names its own, with which the same
            query gives the same value for ever. A breakdown with `additive: false` has records in several rows: its rows do not
            add up to `total`, and `sumRows=true` is refused. An answer that may miss something says `stale: true` and why.
            """;

    static final String LINEAGE = """
            Every record that was considered, how much of it was counted, and if not all, why. The counted amounts add up to the
            value. A cell of a breakdown is chosen by filters: `region=AFRICA&year=2021`.

            Records that do not count, or no longer, are shown to those who may read them; `total` counts what is shown. Without a
            token there are records of institutional changes, people reached, focus countries and thematic areas only.

            Reasons: NOT_VERIFIED, WITHDRAWN, SUPERSEDED by a verified correction; POTENTIAL_ONLY, not yet an impact;
            NOT_THE_HIGHEST of its overlap group; STATED_UNION, a share of what its group states; SAME_COUNTRY, counted already;
            NOT_STARTED, CANCELLED, RETIRED; REPLACED by a newer requirement; CONSUMED by commitments.
            """;

    static final String DEFINITION = "The file that the value is computed with, commented for analysts. `:asOf`, `:from` and `:to` are the query's.";

    static final String CATALOGUE = """
            {"items": [{"code": "focus-countries", "name": "Focus countries", "unit": "countries",
            "definition": "Distinct countries and territories that were on the focus list of a phase at any time in the window.",
            "definitionVersion": 1, "href": "/api/v1/indicators/focus-countries",
            "sql": "/api/v1/indicators/focus-countries/definition", "lineage": "/api/v1/indicators/focus-countries/lineage",
            "dimensions": [{"name": "phase", "additive": false, "values": ["PHASE_I", "PHASE_II", "PHASE_III", "NOT_STATED"]}]}],
            "total": 1}""";

    static final String ANSWER = """
            {"indicator": "people-reached", "name": "People reached", "unit": "persons", "value": 30000000, "qualifier": "EXACT",
            "additive": true, "bounds": {"lower": 29100000, "upper": 31800000},
            "query": {"phase": ["PHASE_II"], "from": "2021-01-01", "to": "2022-12-31"}, "asOf": "2023-03-24T00:00:00Z",
            "dataVersion": "1204-00c0ffee00c0ffee", "definitionVersion": 1,
            "target": {"value": 60000000, "due": "2025-12-31", "progress": 0.5000}, "flags": [], "stale": false,
            "sources": [{"service": "results-service", "newestEventAt": "2023-03-23T16:00:00Z", "stale": false, "reason": null}],
            "lineage": "/api/v1/indicators/people-reached/lineage?phase=PHASE_II&asOf=2023-03-24T00:00:00Z"}""";

    static final String RECORDS = """
            {"indicator": "people-reached", "unit": "persons", "value": 1200000, "query": {"country": ["TGO"]},
            "asOf": "2023-03-24T00:00:00Z", "dataVersion": "1204-00c0ffee00c0ffee", "definitionVersion": 1, "stale": false,
            "sources": [], "items": [{"service": "results-service", "kind": "impact-records",
            "id": "018f0000-0000-7000-8000-000000000001", "reference": "IR-TGO-2021-001",
            "href": "/api/v1/impact-records/018f0000-0000-7000-8000-000000000001?asOf=2023-03-24T00:00:00Z",
            "validDate": "2021-12-31", "amount": 1200000, "counted": 1200000, "reason": null,
            "dimensions": {"phase": "PHASE_II", "country": "TGO"}}], "next": null, "total": 1}""";

    static final String PROBLEM = """
            {"type": "/api/v1/problems/invalid-request", "title": "Invalid request", "status": 400,
            "detail": "'PHASE_IV' is not known. Valid are: PHASE_I, PHASE_II, PHASE_III, NOT_STATED.",
            "instance": "/api/v1/indicators/people-reached", "errors": [{"parameter": "phase", "code": "unknown-code",
            "detail": "'PHASE_IV' is not known. Valid are: PHASE_I, PHASE_II, PHASE_III, NOT_STATED."}]}""";

    private IndicatorDocs() {
    }
}
