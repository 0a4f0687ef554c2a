package org.ilo.spf.countries.focuslist;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.countries.OnDate;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.References;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Focus lists over HTTP. */
@Path("focus-countries")
@Tag(name = "Focus countries", description = "The countries on which the programme concentrates, phase by phase")
@RequiredPermission(Permission.READ_PUBLISHED)
public class FocusCountryResource extends RecordResource<FocusCountryState> {

    private final FocusCountries focusCountries;
    private final References references;

    FocusCountryResource(FocusCountries focusCountries, References references) {
        super(focusCountries);
        this.focusCountries = focusCountries;
        this.references = references;
    }

    /** Which focus countries to list. */
    @Listed(sort = { "reference", "country", "phase", "startsOn" }, text = "reference")
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Phase> phase;
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        List<DateBound> startsOn;
        @RestQuery
        List<DateBound> endsOn;
    }

    @GET
    @Operation(summary = "Focus countries, filtered and in order")
    public Page<FocusCountryState> list(@BeanParam Filter filter) {
        return focusCountries.page(filter);
    }

    @POST
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Put a country on a focus list", description = "A country is on the list of a phase once at a time, for days within the phase.")
    public FocusCountryState add(@NotNull FocusCountry.Listing listing) {
        int time = references.number(listing.prefix());
        var focusCountry = new FocusCountry(time == 1 ? listing.prefix() : listing.prefix() + "-" + time, listing);
        return focusCountries.add(focusCountry, focusCountry.listed());
    }

    @POST
    @Path("{id}/delist")
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Idempotent
    @Operation(summary = "Take a country off a focus list", description = "The day given is the last one on the list.")
    public FocusCountryState delist(@RestPath UUID id, @NotNull OnDate date) {
        return focusCountries.record(focusCountries.toChange(id).delist(date.on()));
    }
}
