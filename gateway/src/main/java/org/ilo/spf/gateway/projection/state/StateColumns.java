package org.ilo.spf.gateway.projection.state;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.register.RecordType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** The columns of a type's table that are filled from the components of its states. */
public final class StateColumns {

    private StateColumns() {
    }

    /** Their names, in the order of the components. */
    public static List<String> of(RecordType type) {
        return Arrays.stream(type.state().getRecordComponents())
                .map(component -> SnakeCaseStrategy.INSTANCE.translate(component.getName()))
                .toList();
    }

    /** The same as SQL: some are reserved words. */
    static String quoted(RecordType type) {
        return of(type).stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    }
}
