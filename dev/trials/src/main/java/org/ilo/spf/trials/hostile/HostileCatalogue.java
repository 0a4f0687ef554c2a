package org.ilo.spf.trials.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.sessions.JqwikSession;

/** The whole catalogue of hostile input, against every operation of an API that it fits. */
final class HostileCatalogue {

    private final TargetProcess subject;
    private final Wire wire;
    private final Fixtures fixtures;
    private final HostileTokens tokens;
    private int tried;

    HostileCatalogue(TargetProcess subject, Wire wire) {
        this.subject = subject;
        this.wire = wire;
        this.fixtures = new Fixtures(subject.document(), wire);
        this.tokens = new HostileTokens(subject.issuer().signer());
    }

    /** What was not refused as it should have been; tells too if anything has changed. */
    List<String> failures() {
        var failures = new ArrayList<String>();
        var before = subject.tables().digest();
        subject.document().operations().forEach(operation -> attack(attacks(operation), failures));
        attack(HostileLines.against(anyList()), failures);
        attack(tokens.with(Sent.of("GET", anyList())), failures);
        if (!subject.tables().digest().equals(before)) {
            failures.add(subject.name() + ": something has changed");
        }
        return failures;
    }

    /** How many attacks there were. */
    int tried() {
        return tried;
    }

    private List<Attack> attacks(Operation operation) {
        JsonNode record = fixtures.one(operation.collection(), 0);
        if (operation.writes()) {
            return writes(operation, record);
        }
        if (operation.path().contains("{code}") && operation.collection().equals("indicators")) {
            return Stream.of("people-reached", "resource-gap").flatMap(code -> HostileQueries
                    .against(operation, operation.path().replace("{code}", code),
                            cursors(operation, operation.path().replace("{code}", code)))
                    .stream()).toList();
        }
        if (operation.path().contains("{") && record == null) {
            return List.of();
        }
        String target = record == null ? operation.path() : operation.path().replace("{id}", record.get("id").asText());
        return HostileQueries.against(operation, target, cursors(operation, target));
    }

    /** The address of the first list there is. */
    private String anyList() {
        return subject.document().operations().stream()
                .filter(operation -> !operation.writes() && !operation.path().contains("{"))
                .findFirst().orElseThrow().path();
    }

    private void attack(List<Attack> attacks, List<String> failures) {
        for (Attack attack : attacks) {
            failures.addAll(attack.failures(wire));
            tried++;
        }
    }

    private List<Attack> writes(Operation operation, JsonNode record) {
        var attacks = new ArrayList<Attack>();
        String target = record == null ? operation.path() : operation.path().replace("{id}", record.get("id").asText());
        Sent bare = Sent.of(operation.method(), target).header(subject.bearer(People.EVE));
        if (operation.changes() && record != null) {
            bare = bare.header("If-Match: \"" + record.get("version").asInt() + "\"");
        }
        ObjectNode good = operation.mediaType() == null ? null : good(operation, record);
        if (good != null) {
            attacks.addAll(HostileBodies.against(operation, new Schemas(subject.document(), fixtures), bare, good));
            bare = bare.with(operation.mediaType(), good.toString().getBytes(StandardCharsets.UTF_8));
        }
        attacks.addAll(operation.changes() ? HostileLines.againstChange(operation.toString(), bare)
                : HostileLines.againstWrite(operation.toString(), bare));
        attacks.addAll(tokens.with(bare.without("authorization")));
        attacks.add(Attack.on(operation, "an unknown parameter",
                bare.line(operation.method() + " " + target + "?dryRun=true HTTP/1.1"),
                Set.of(400)));
        return attacks;
    }

    /** A body the operation would take: that of a record there is, completed by the schema. */
    private ObjectNode good(Operation operation, JsonNode record) {
        var schemas = new Schemas(subject.document(), fixtures);
        var made = new ObjectNode[1];
        JqwikSession.run(() -> made[0] = schemas.object(schemas.resolved(operation.body())).generator(1_000)
                .next(new Random(1))
                .value());
        JsonNode pattern = operation.path().endsWith("/transactions") ? fixtures.one("transactions", 0) : record;
        if (pattern != null) {
            made[0].setAll(fixtures.content(pattern, operation.body()));
        }
        return made[0];
    }

    /** Cursors that are good, but for other lists, and cursors of this list with other values in them. */
    private List<String> cursors(Operation operation, String target) {
        List<String> foreign = subject.document().operations().stream()
                .filter(other -> !other.writes() && !other.path().contains("{") && !other.path().equals(operation.path()))
                .map(other -> next(other.path())).filter(next -> !next.isEmpty()).limit(2).toList();
        return Stream.concat(foreign.stream(), HostileQueries.forged(next(target)).stream()).toList();
    }

    private String next(String list) {
        JsonNode next = wire.exchange(Sent.of("GET", list + "?limit=1")).json().path("next");
        // Either the cursor itself, or the address that has it for a parameter.
        return next.asText("").replaceFirst("^.*[?&]cursor=([^&]*).*$", "$1");
    }
}
