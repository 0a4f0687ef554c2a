package org.ilo.spf.gateway.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SQL with named parameters, such as {@code :asOf}. Values are only ever bound, never part of the text. */
public final class NamedSql {

    /** Comments, texts, names and casts come first: a colon in them is no parameter. */
    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*\\n?|'[^']*'|\"[^\"]*\"|::|:([A-Za-z]\\w*)");

    private final String text;
    private final Map<String, Parameter> parameters = new HashMap<>();

    private record Parameter(String type, Object value) {
    }

    public NamedSql(String text) {
        this.text = text;
    }

    /** Gives a parameter its value, as all that follow. */
    public NamedSql bind(String name, Instant value) {
        return bind(name, "timestamptz", value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    public NamedSql bind(String name, LocalDate value) {
        return bind(name, "date", value);
    }

    public NamedSql bind(String name, String value) {
        return bind(name, "text", value);
    }

    public NamedSql bind(String name, Integer value) {
        return bind(name, "integer", value);
    }

    /** Several codes; null stands for no condition. */
    public NamedSql bind(String name, Collection<String> values) {
        return bind(name, "text[]", values == null ? null : values.toArray(String[]::new));
    }

    private NamedSql bind(String name, String type, Object value) {
        parameters.put(name, new Parameter(type, value));
        return this;
    }

    /** The text with the names of its parameters. */
    public String text() {
        return text;
    }

    PreparedStatement on(Connection connection) throws SQLException {
        List<Object> values = new ArrayList<>();
        String positional = TOKEN.matcher(text).replaceAll(token -> placeholder(token, values).replace("$", "\\$"));
        PreparedStatement statement = connection.prepareStatement(positional);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof String[] codes ? connection.createArrayOf("text", codes) : value);
        }
        return statement;
    }

    private String placeholder(MatchResult token, List<Object> values) {
        if (token.group(1) == null) {
            return token.group().startsWith("--") ? "\n" : token.group().replace("\\", "\\\\");
        }
        Parameter parameter = parameters.get(token.group(1));
        if (parameter == null) {
            throw new IllegalStateException("No value for " + token.group() + " in " + text);
        }
        values.add(parameter.value());
        return "cast(? as " + parameter.type() + ")";
    }
}
