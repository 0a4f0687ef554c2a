package org.ilo.spf.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.web.json.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Who may do what with a running service, held against a table of its own: every operation that the service's document
 * describes, by every kind of caller.
 *
 * <p>
 * A row is an operation, with the record it is tried on where that matters, and one sign per caller: {@code +} for an answer
 * that is no refusal of the caller, {@code 1} for 401, {@code 3} for 403, {@code 4} for 404.
 */
public final class Access {

    /** The callers, in the order of the signs. */
    private static final Map<String, String> CALLERS = callers();

    private static final Map<Integer, Character> SIGNS = Map.of(401, '1', 403, '3', 404, '4');

    private final List<Row> rows;
    private final Map<String, String> ids;
    private final Map<String, String> bodies;

    /**
     * What is tried.
     *
     * @param table one row per line
     * @param ids the values for what stands in braces in paths, by collection and the word behind the operation, if there is
     *        one
     * @param bodies those that operations need to look at the record at all; the others get an empty one
     */
    public Access(String table, Map<String, String> ids, Map<String, String> bodies) {
        this.rows = table.lines().filter(line -> !line.isBlank()).map(Row::of).toList();
        this.ids = ids;
        this.bodies = bodies;
    }

    private record Row(String operation, String record, String signs) {

        static Row of(String line) {
            String[] parts = line.strip().split(" +");
            return new Row(parts[0], parts.length == 3 ? parts[1] : "", parts[parts.length - 1]);
        }
    }

    private record Operation(String id, String method, String path, boolean isPublic, Set<String> answers) {
    }

    /** Tries all cells, and gives the number of them. */
    public int requireAsInTable() {
        Map<String, Operation> operations = operations();
        Set<String> withARow = rows.stream().map(Row::operation).collect(Collectors.toSet());
        assertThat(withARow).as("operations with a row").containsExactlyInAnyOrderElementsOf(operations.keySet());
        var wrong = new ArrayList<String>();
        for (Row row : rows) {
            assertThat(row.signs()).as(row.operation()).hasSize(CALLERS.size());
            Operation operation = operations.get(row.operation());
            describedAs(row, operation, wrong);
            int caller = 0;
            for (Map.Entry<String, String> token : CALLERS.entrySet()) {
                Response answer = answer(operation, row, token.getValue());
                if (sign(answer) != row.signs().charAt(caller++)) {
                    wrong.add("%s %s by %s: %d %s".formatted(row.operation(), row.record(), token.getKey(),
                            answer.statusCode(), answer.asString()));
                }
                refusalIsWellFormed(answer);
            }
        }
        assertThat(wrong).isEmpty();
        return rows.size() * CALLERS.size();
    }

    private static void describedAs(Row row, Operation operation, List<String> wrong) {
        boolean isPublic = row.signs().charAt(0) != '1';
        if (operation.isPublic() != isPublic || !operation.answers().contains("401")
                || operation.answers().contains("403") == isPublic) {
            wrong.add(row.operation() + " is described as if it were " + (isPublic ? "not " : "") + "everybody's");
        }
    }

    private Response answer(Operation operation, Row row, String token) {
        RequestSpecification request = given().config(Api.PLAIN).contentType(
                operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
        if (!token.isEmpty()) {
            request.auth().preemptive().oauth2(token);
        }
        if (!operation.method().equals("GET")) {
            request.body(bodies.getOrDefault(operation.id(), "{}"));
        }
        String collection = operation.path().replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
        String id = ids.get((collection + " " + row.record()).strip());
        return request.request(operation.method(), operation.path().replaceFirst("\\{[a-z]+}", id == null ? "none" : id));
    }

    private static void refusalIsWellFormed(Response answer) {
        int status = answer.statusCode();
        assertThat(status).as(answer.asString()).isLessThan(500);
        if (SIGNS.containsKey(status)) {
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.<Integer> path("status")).isEqualTo(status);
        }
        if (status == 401) {
            assertThat(answer.<String> path("type")).isEqualTo("/api/v1/problems/unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        } else if (status == 403) {
            assertThat(answer.<String> path("type")).isEqualTo("/api/v1/problems/forbidden");
        }
    }

    private static char sign(Response answer) {
        return SIGNS.getOrDefault(answer.statusCode(), '+');
    }

    private static Map<String, Operation> operations() {
        JsonNode document = Json.tree(given().port(RestAssured.port).get("/q/openapi?format=json").asString());
        var operations = new TreeMap<String, Operation>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode operation = method.getValue();
            if (operation.has("operationId")) {
                String id = operation.get("operationId").asText();
                var answers = new TreeSet<String>();
                operation.get("responses").fieldNames().forEachRemaining(answers::add);
                boolean isPublic = operation.get("security").get(0).isEmpty();
                assertThat(operations.put(id, new Operation(id, method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(), isPublic, answers))).as(id).isNull();
            }
        }));
        return operations;
    }

    private static Map<String, String> callers() {
        var callers = new LinkedHashMap<String, String>();
        callers.put("nobody known", "");
        callers.put("somebody without a role", Tokens.of("ria").sign());
        callers.put("a viewer", Tokens.of("vi", Role.VIEWER).sign());
        callers.put("an officer of Kiribati", Tokens.officerOf("KIR").sign());
        callers.put("an officer of Nepal", Tokens.officerOf("NPL").sign());
        callers.put("an officer of no country", Tokens.of("noa", Role.COUNTRY_OFFICER).sign());
        Stream.of(Role.RESULTS_OFFICER, Role.VERIFIER, Role.FUNDING_OFFICER, Role.ADMIN)
                .forEach(role -> callers.put("a " + role.code(), Tokens.of("a-" + role.code(), role).sign()));
        callers.put("a system that only reads", Tokens.of("reading-system", Role.SYSTEM_CLIENT).sign());
        callers.put("a system that writes", Tokens.of("writing-system", Role.SYSTEM_CLIENT)
                .scopes("countries:write", "results:write", "funding:write").sign());
        return callers;
    }
}
