package org.ilo.spf.contracts.funding;

import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.Money;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.TransactionType;

/**
 * Money pledged, committed or received under an agreement, or the reversal of such a transaction; never changed.
 *
 * @param money negative in a reversal
 * @param usd fixed at entry
 * @param pledge the pledge a commitment consumes
 * @param reverses the transaction that this one takes back, in part or whole
 */
public record TransactionState(
        UUID id,
        int version,
        String reference,
        UUID agreement,
        TransactionType type,
        Money money,
        UsdValue usd,
        LocalDate valueDate,
        UUID pledge,
        UUID reverses,
        String note) implements State {

    /** What can happen to it. */
    public enum Event {
        RECORDED
    }
}
