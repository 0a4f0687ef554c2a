package org.ilo.spf.countries.country;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.list.Pages;
import org.ilo.spf.web.json.Json;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;

/** All countries and territories. */
@Singleton
public class Countries implements PanacheRepositoryBase<CountryEntry, String> {

    // In the order of the key, so that two replicas that start together wait for each other instead of deadlocking.
    private static final String BRING_UP_TO_DATE = """
            insert into countries as listed (code, alpha2, m49, name_en, name_fr, name_es, plain_names, kind, region,
                                             m49_region, m49_subregion, ldc, lldc, sids, income_group)
            select country ->> 'code', country ->> 'alpha2', country ->> 'm49', country #>> '{names,en}',
                   country #>> '{names,fr}', country #>> '{names,es}', "plainNames", country ->> 'kind', country ->> 'region',
                   country ->> 'm49Region', country ->> 'm49Subregion', cast(country ->> 'ldc' as boolean),
                   cast(country ->> 'lldc' as boolean), cast(country ->> 'sids' as boolean), country ->> 'incomeGroup'
            from jsonb_to_recordset(cast(:countries as jsonb)) as known (country jsonb, "plainNames" text)
            order by country ->> 'code'
            on conflict (code) do update
            set (alpha2, m49, name_en, name_fr, name_es, plain_names, kind, region, m49_region, m49_subregion, ldc, lldc, sids,
                 income_group)
              = (excluded.alpha2, excluded.m49, excluded.name_en, excluded.name_fr, excluded.name_es, excluded.plain_names,
                 excluded.kind, excluded.region, excluded.m49_region, excluded.m49_subregion, excluded.ldc, excluded.lldc,
                 excluded.sids, excluded.income_group)
            where listed.* is distinct from excluded.*""";

    private final EntityManager entities;
    private final Pages pages;

    Countries(EntityManager entities, Pages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /** A country of the published language, and its names without accents, for those whose keyboard has none. */
    private record Known(CountryView country, String plainNames) {

        static Known of(Country country) {
            String names = String.join(" / ", country.en(), country.fr(), country.es());
            return new Known(CountryView.of(country),
                    Normalizer.normalize(names, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        }
    }

    /** Lists what the published language lists; tells how many entries that changed. */
    @Transactional
    int bringUpToDate(@Observes StartupEvent start) {
        List<Known> known = Stream.of(Country.values()).map(Known::of).toList();
        return entities.createNativeQuery(BRING_UP_TO_DATE).setParameter("countries", Json.write(known)).executeUpdate();
    }

    Page<CountryView> page(ListQuery query) {
        return pages.of(CountryEntry.class, query, CountryEntry::view);
    }
}
