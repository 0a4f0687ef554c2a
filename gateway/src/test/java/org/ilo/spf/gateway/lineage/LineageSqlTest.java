package org.ilo.spf.gateway.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.query.Query;
import org.junit.jupiter.api.Test;

class LineageSqlTest {

    private static final Audience ALL = new Audience(true, true, Set.of());
    private static final Audience OF_TOGO = new Audience(true, false, Set.of(Country.TGO));
    private static final String VISIBLE = "exclusion not in ('NOT_VERIFIED', 'WITHDRAWN', 'SUPERSEDED')"
            + " or country = any (:ownCountries)";

    @Test
    void aPageIsInTheOrderOfReferences() {
        assertThat(new LineageSql(query("thematic-areas"), ALL).page(null, 50).text())
                .contains("select service, kind, id, reference, part, counted, reason, valid_on::text as valid_date,"
                        + " jsonb_build_object('group', \"group\") as dimensions\n  from counted\n")
                .endsWith(" order by coalesce(reference, '') collate \"C\", id::text\n limit :limit");
    }

    @Test
    void aRecordOfAPeriodHasTwoDays() {
        assertThat(new LineageSql(query("focus-countries"), ALL).page(null, 50).text())
                .contains("lower(valid_during)::text || '/' || coalesce((upper(valid_during) - 1)::text, '..') as valid_date");
    }

    @Test
    void recordsThatDoNotCountAreForAudiencesThatMayReadThem() {
        assertThat(new LineageSql(query("people-reached"), ALL).shown().text()).doesNotContain(VISIBLE);
        assertThat(new LineageSql(query("people-reached"), OF_TOGO).shown().text()).contains(VISIBLE);
        assertThat(new LineageSql(query("people-reached"), Audience.PUBLIC).page(null, 50).text()).contains(VISIBLE);
    }

    @Test
    void recordsThatAreNotReviewedAreShownToAll() {
        assertThat(new LineageSql(query("focus-countries"), Audience.PUBLIC).showsAll()).isTrue();
        assertThat(new LineageSql(query("people-reached"), Audience.PUBLIC).showsAll()).isFalse();
        assertThat(new LineageSql(query("focus-countries"), Audience.PUBLIC).shown().text()).doesNotContain(VISIBLE);
    }

    private static Query query(String code) {
        return new Query(Catalogue.get(code), new TreeMap<>(), null, null, null, List.of(), null, false);
    }
}
