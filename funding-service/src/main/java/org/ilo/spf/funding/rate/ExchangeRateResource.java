package org.ilo.spf.funding.rate;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.funding.ExchangeRateState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Exchange rates over HTTP. */
@Path("exchange-rates")
@Tag(name = "Exchange rates", description = "What a US dollar costs in a currency, from a day on")
@RequiredPermission(Permission.READ_RECORDS)
public class ExchangeRateResource extends RecordResource<ExchangeRateState> {

    private final ExchangeRates rates;

    ExchangeRateResource(ExchangeRates rates) {
        super(rates);
        this.rates = rates;
    }

    /** Which exchange rates to list. */
    @Listed(sort = { "reference", "currency", "startsOn" }, text = { "reference", "source" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<String> currency;
        @RestQuery
        List<DateBound> startsOn;
    }

    @GET
    @Operation(summary = "Exchange rates, filtered and in order")
    public Page<ExchangeRateState> list(@BeanParam Filter filter) {
        return rates.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Publish an exchange rate", description = "It is in force from a day on, until the currency's next one, and is never changed. What was valued by an earlier rate stays as it is.")
    public ExchangeRateState publish(@NotNull ExchangeRate.Quotation quotation) {
        var rate = new ExchangeRate(quotation);
        return rates.add(rate, rate.published());
    }
}
