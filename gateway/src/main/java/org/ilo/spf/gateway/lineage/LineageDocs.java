package org.ilo.spf.gateway.lineage;

/** What the OpenAPI document says about the records behind a value, at more length than an annotation should. */
final class LineageDocs {

    static final String GET = """
            Every record that was considered, how much of it was counted, and if not all, why. The counted amounts add up to the
            value. A cell of a breakdown is chosen by filters: `region=AFRICA&year=2021`.

            Records that do not count, or no longer, are shown to those who may read them; `total` counts what is shown. Without a
            token there are records of institutional changes, people reached, focus countries and thematic areas only.

            Reasons: NOT_VERIFIED, WITHDRAWN, SUPERSEDED by a verified correction; POTENTIAL_ONLY, not yet an impact;
            NOT_THE_HIGHEST of its overlap group; STATED_UNION, a share of what its group states; SAME_COUNTRY, counted already;
            NOT_STARTED, CANCELLED, RETIRED; REPLACED by a newer requirement; CONSUMED by commitments.
            """;

    static final String EXAMPLE = """
            {"indicator": "people-reached", "unit": "persons", "value": 1200000, "query": {"country": ["TGO"]},
            "asOf": "2023-03-24T00:00:00Z", "dataVersion": "1204-00c0ffee00c0ffee", "definitionVersion": 1, "stale": false,
            "sources": [], "items": [{"service": "results-service", "kind": "impact-records",
            "id": "018f0000-0000-7000-8000-000000000001", "reference": "IR-TGO-2021-001",
            "href": "/api/v1/impact-records/018f0000-0000-7000-8000-000000000001?asOf=2023-03-24T00:00:00Z",
            "validDate": "2021-12-31", "amount": 1200000, "counted": 1200000, "reason": null,
            "dimensions": {"phase": "PHASE_II", "country": "TGO"}}], "next": null, "total": 1}""";

    private LineageDocs() {
    }
}
