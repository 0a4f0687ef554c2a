package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.launcher.Component;

/** What holds of the records whatever was requested, each as a query for what contradicts it. */
final class DomainInvariants {

    private static final Map<String, String> OF_EVERY_SERVICE = Map.of(
            "a record has every version up to its last, once",
            "select record_id::text from journal group by record_id having count(*) <> max(version) or min(version) <> 1",
            "a key leads to an answer",
            "select key from idempotency_keys k where not exists"
                    + " (select 1 from journal j where j.record_id = k.record_id and j.version = k.version)");

    private static final Map<Component, Map<String, String>> OF_ONE = Map.of(
            Component.COUNTRIES, Map.of(
                    "one engagement is open per country and phase",
                    "select country from engagements where status in ('PLANNED', 'ACTIVE', 'SUSPENDED') group by phase, country having count(*) > 1",
                    "an engagement ends after it starts", "select reference from engagements where ends_on < starts_on",
                    "a request is answered once it is accepted",
                    "select reference from advisory_requests where status = 'ACCEPTED' and accepted_on is null"),
            Component.RESULTS, Map.of(
                    "what is verified has a verifier, who neither wrote nor submitted it",
                    "select reference from impact_records where status in ('VERIFIED', 'SUPERSEDED', 'WITHDRAWN') and (verified_by is null"
                            + " or submitted_by is null or verified_by in (author, last_editor, submitted_by))"
                            + " union all select reference from institutional_changes where status in ('VERIFIED', 'SUPERSEDED', 'WITHDRAWN')"
                            + " and (verified_by is null or submitted_by is null or verified_by in (author, last_editor, submitted_by))",
                    "who verified in the journal had not submitted",
                    "select v.record_id::text from journal v join journal s on s.record_id = v.record_id and s.version = v.version - 1"
                            + " where v.event_type like '%verified' and v.actor = s.actor",
                    "what is superseded is so by something verified",
                    "select i.reference from impact_records i left join impact_records c on c.id = i.superseded_by"
                            + " where i.status = 'SUPERSEDED' and coalesce(c.status, '') not in ('VERIFIED', 'WITHDRAWN', 'SUPERSEDED')",
                    "persons are counted in the country of the change they rest on",
                    "select i.reference from impact_records i left join institutional_changes c on c.id = i.institutional_change"
                            + " where c.country is distinct from i.country",
                    "persons by sex add up",
                    "select reference from impact_records where by_sex <> '{}'"
                            + " and persons <> (select sum(value::bigint) from jsonb_each_text(by_sex))"),
            Component.FUNDING, Map.of(
                    "only a reversal is negative, and reverses no more than there was",
                    "select t.reference from transactions t left join transactions r on r.reverses = t.id"
                            + " group by t.id, t.reference, t.amount, t.reverses having t.amount < 0 and t.reverses is null"
                            + " or t.amount > 0 and t.amount + coalesce(sum(r.amount), 0) < 0",
                    "splits are whole or absent",
                    "select reference from agreements where country_split <> '{}'"
                            + " and 100 <> (select sum(value::numeric) from jsonb_each_text(country_split))"
                            + " or thematic_split <> '{}' and 100 <> (select sum(value::numeric) from jsonb_each_text(thematic_split))",
                    "dollars follow from the amount and its rate",
                    "select reference from transactions where abs(usd_amount - amount / rate) > 0.01"));

    private DomainInvariants() {
    }

    /** What does not hold in this service's database. */
    static List<String> failures(Component component, Tables tables) {
        var checks = new LinkedHashMap<>(OF_EVERY_SERVICE);
        checks.putAll(OF_ONE.getOrDefault(component, Map.of()));
        for (String table : recordTables(tables)) {
            checks.put(table + " are as the journal last told",
                    "select r.reference from " + table + " r where r.version is distinct from"
                            + " (select max(j.version) from journal j where j.record_id = r.id)");
        }
        var failures = new ArrayList<String>();
        checks.forEach((what, sql) -> {
            List<String> contradicting = tables.texts(sql);
            if (!contradicting.isEmpty()) {
                failures.add("%s: %s — but not %s".formatted(component.title(), what, contradicting));
            }
        });
        return failures;
    }

    private static List<String> recordTables(Tables tables) {
        return tables.texts("select table_name from information_schema.columns where table_schema = current_schema()"
                + " and column_name in ('id', 'version', 'reference') group by table_name having count(*) = 3");
    }
}
