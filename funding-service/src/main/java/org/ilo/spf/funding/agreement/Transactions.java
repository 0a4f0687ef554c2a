package org.ilo.spf.funding.agreement;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.records.Records;

/** All transactions, of all agreements. */
@Singleton
public class Transactions extends Records<Transaction, TransactionState> {

    Transactions(Plumbing plumbing) {
        super(plumbing, Transaction.class, TransactionState.class);
    }

    /** The transactions of an agreement that a movement names, and all that name the same. */
    List<Transaction> related(UUID agreement, Transaction.Movement movement) {
        List<UUID> named = Stream.of(movement.reverses(), movement.pledge()).filter(Objects::nonNull).toList();
        return named.isEmpty() ? List.of()
                : list("agreement = ?1 and (id in ?2 or reverses in ?2 or pledge in ?2)", agreement, named);
    }
}
