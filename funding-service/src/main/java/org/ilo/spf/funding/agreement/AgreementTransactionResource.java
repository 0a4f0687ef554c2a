package org.ilo.spf.funding.agreement;

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
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.funding.rate.ExchangeRates;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** The transactions of one agreement over HTTP. */
@Path("agreements/{id}/transactions")
@Tag(name = "Transactions")
@RequiredPermission(Permission.READ_RECORDS)
public class AgreementTransactionResource {

    private final Agreements agreements;
    private final Transactions transactions;
    private final ExchangeRates rates;

    AgreementTransactionResource(Agreements agreements, Transactions transactions, ExchangeRates rates) {
        this.agreements = agreements;
        this.transactions = transactions;
        this.rates = rates;
    }

    /** Which transactions of the agreement to list. */
    @Listed(sort = { "valueDate", "reference", "type", "currency" }, text = { "reference", "note" })
    public static class Filter extends ListQuery {
        @RestPath("id")
        UUID agreement;
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
    @Operation(operationId = "listAgreementTransactions", summary = "Transactions of an agreement, filtered and in order")
    public Page<TransactionState> list(@BeanParam Filter filter) {
        // 404 rather than an empty list if there is no such agreement.
        agreements.get(filter.agreement);
        return transactions.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(operationId = "recordTransaction", summary = "Record a transaction of an agreement", description = """
            Money pledged, committed or received. US dollars are fixed at the exchange rate in force on the value date. \
            A transaction is never changed: one with a negative amount that names another in `reverses` takes it back, in part \
            or whole, at that other's rate. A commitment may name the `pledge` it consumes, and together they never exceed it.""")
    public TransactionState record(@RestPath UUID id, @NotNull Transaction.Movement movement) {
        // One at a time per agreement: the rules are about sums.
        var agreement = agreements.locked(id);
        var ledger = new Ledger(agreement, transactions.related(id, movement), rates::inForce);
        var transaction = ledger.enter(movement);
        return transactions.add(transaction, transaction.recorded());
    }
}
