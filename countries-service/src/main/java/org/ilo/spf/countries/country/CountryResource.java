package org.ilo.spf.countries.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.CountryKind;
import org.ilo.spf.contracts.code.IncomeGroup;
import org.ilo.spf.contracts.code.Region;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Countries over HTTP. */
@Path("countries")
@Tag(name = "Countries", description = "All countries and territories of ISO 3166-1; reference data")
@RequiredPermission(Permission.READ_PUBLISHED)
public class CountryResource {

    private static final Set<String> M49_REGIONS = all(Country::m49Region);
    private static final Set<String> M49_SUBREGIONS = all(Country::m49Subregion);

    private final Countries countries;

    CountryResource(Countries countries) {
        this.countries = countries;
    }

    /** Which countries to list. */
    @Listed(sort = { "code", "alpha2", "m49", "nameEn", "nameFr", "nameEs", "kind", "region" }, text = { "code", "nameEn",
            "nameFr", "nameEs", "plainNames" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<CountryKind> kind;
        @RestQuery
        @Separator(",")
        List<Region> region;
        @RestQuery
        @Separator(",")
        @Parameter(description = "Regions of the UN's M49, in English.", example = "Africa")
        List<String> m49Region;
        @RestQuery
        @Separator(",")
        @Parameter(description = "Subregions of the UN's M49, in English.", example = "Sub-Saharan Africa")
        List<String> m49Subregion;
        @RestQuery
        @Separator(",")
        List<IncomeGroup> incomeGroup;
        @RestQuery
        @Parameter(description = "Whether a least developed country.")
        Boolean ldc;
        @RestQuery
        @Parameter(description = "Whether a landlocked developing country.")
        Boolean lldc;
        @RestQuery
        @Parameter(description = "Whether a small island developing State.")
        Boolean sids;

        /** Refuses what M49 does not know: a list that is empty for a misspelling would be taken for an answer. */
        void requireKnown() {
            var unknown = new ArrayList<Fault>();
            unknown("m49Region", m49Region, M49_REGIONS, unknown);
            unknown("m49Subregion", m49Subregion, M49_SUBREGIONS, unknown);
            if (!unknown.isEmpty()) {
                throw new InvalidRequest(unknown);
            }
        }

        private static void unknown(String parameter, List<String> asked, Set<String> valid, List<Fault> unknown) {
            asked.stream().filter(name -> !valid.contains(name)).forEach(name -> unknown.add(Fault.ofParameter(parameter,
                    "unknown-code", "M49 knows no '" + name + "'. " + Fault.oneOf(valid))));
        }
    }

    @GET
    @Operation(summary = "Countries and territories, filtered and in order", description = "`q` looks into codes and names in English, French and Spanish, with or without accents.")
    public Page<CountryView> list(@BeanParam Filter filter) {
        filter.requireKnown();
        return countries.page(filter);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One country or territory", description = "By its three-letter code of ISO 3166-1.")
    public CountryView get(@RestPath @Parameter(example = "TGO") String code) {
        return countries.findByIdOptional(code).map(CountryEntry::view)
                .orElseThrow(() -> new NotFoundException("There is no country " + code + "."));
    }

    private static Set<String> all(Function<Country, String> attribute) {
        return Stream.of(Country.values()).map(attribute).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
