package org.ilo.spf.records.write;

import jakarta.inject.Singleton;

import org.ilo.spf.records.database.PlainSql;

/** Gives out the numbers in human references, without gaps unless a transaction fails: {@code IC-TGO-2021-003}. */
@Singleton
public class References {

    private final PlainSql sql;

    References(PlainSql sql) {
        this.sql = sql;
    }

    /** The next reference under a prefix; concurrent requests for the same prefix wait for each other. */
    public String next(String prefix) {
        return "%s-%03d".formatted(prefix, number(prefix));
    }

    /** The next number under a prefix, counted from 1, for references of another form. */
    public int number(String prefix) {
        return sql.one("""
                insert into reference_numbers as r (prefix, last) values (?, 1)
                on conflict (prefix) do update set last = r.last + 1
                returning last""", row -> row.getInt(1), prefix);
    }
}
