package org.ilo.spf.gateway.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What an indicator counts in; money has cents and is written as a string, all other amounts are whole. */
public enum Unit {

    COUNTRIES,
    CHANGES,
    PERSONS,
    USD,
    PROJECTS,
    POSITIONS,
    AREAS;

    /** How many decimals an amount has. */
    public int decimals() {
        return this == USD ? 2 : 0;
    }

    /** The name in answers. */
    public String label() {
        return this == USD ? name() : name().toLowerCase(Locale.ROOT);
    }

    /** The amount as it stands in answers. Fails rather than rounds. */
    public JsonNode json(BigDecimal amount) {
        return this == USD ? JsonNodeFactory.instance.textNode(amount.setScale(decimals()).toPlainString())
                : JsonNodeFactory.instance.numberNode(amount.toBigIntegerExact());
    }
}
