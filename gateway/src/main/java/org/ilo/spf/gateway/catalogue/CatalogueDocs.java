package org.ilo.spf.gateway.catalogue;

/** What the OpenAPI document says about the catalogue, at more length than an annotation should. */
final class CatalogueDocs {

    static final String LIST = "What each indicator counts, in which unit, what it can be filtered and broken down by, and where its SQL is.";

    static final String DEFINITION = "The file that the value is computed with, commented for analysts. `:asOf`, `:from` and `:to` are the query's.";

    static final String EXAMPLE = """
            {"items": [{"code": "focus-countries", "name": "Focus countries", "unit": "countries",
            "definition": "Distinct countries and territories that were on the focus list of a phase at any time in the window.",
            "definitionVersion": 1, "href": "/api/v1/indicators/focus-countries",
            "sql": "/api/v1/indicators/focus-countries/definition", "lineage": "/api/v1/indicators/focus-countries/lineage",
            "dimensions": [{"name": "phase", "additive": false, "values": ["PHASE_I", "PHASE_II", "PHASE_III", "NOT_STATED"]}]}],
            "total": 1}""";

    private CatalogueDocs() {
    }
}
