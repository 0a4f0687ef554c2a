package org.ilo.spf.funding.agreement;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Transactions of all agreements over HTTP; they are recorded with their agreement. */
@Path("transactions")
@Tag(name = "Transactions", description = "Money pledged, committed or received under an agreement, and what was taken back of it")
@RequiredPermission(Permission.READ_RECORDS)
public class TransactionResource extends RecordResource<TransactionState> {

    private final Transactions transactions;

    TransactionResource(Transactions transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    /** Which transactions to list. */
    @Listed(sort = { "reference", "valueDate", "type", "currency" }, text = { "reference", "note" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<UUID> agreement;
        @RestQuery
        @Separator(",")
        List<TransactionType> type;
        @RestQuery
        @Separator(",")
        List<String> currency;
        @RestQuery
        List<DateBound> valueDate;
        @RestQuery
        @Separator(",")
        List<UUID> pledge;
        @RestQuery
        @Separator(",")
        List<UUID> reverses;
    }

    @GET
    @Operation(summary = "Transactions of all agreements, filtered and in order")
    public Page<TransactionState> list(@BeanParam Filter filter) {
        return transactions.page(filter);
    }
}
