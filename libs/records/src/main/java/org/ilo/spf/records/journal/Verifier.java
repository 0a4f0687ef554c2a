package org.ilo.spf.records.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Singleton;

import org.ilo.spf.records.database.PlainSql;
import org.ilo.spf.records.journal.Verification.Broken;
import org.ilo.spf.records.journal.Verification.Damage;
import org.ilo.spf.records.journal.Verification.Head;
import org.jboss.logging.Logger;

/**
 * Compares the journal with its hash chain.
 *
 * <p>
 * It computes the hashes itself, because somebody who can alter the journal can also alter the database's functions. It reads
 * the entries in batches and holds no transaction open, which would keep the database from vacuuming.
 */
@Singleton
public class Verifier {

    private static final Logger LOG = Logger.getLogger(Verifier.class);
    private static final int BATCH_SIZE = 500;

    private static final String HEAD = "select position, hash from journal_head";

    private static final String LINKS = """
            select c.position, c.sequence as sealed, c.hash, j.*
            from journal_chain c left join journal j using (sequence)
            where c.position > ? order by c.position limit ?""";

    // One statement, so that no entry is linked between two of them.
    private static final String WITHOUT_LINK = """
            select count(*) filter (where waits), min(sequence) filter (where not waits)
            from (select j.sequence, exists (select from outbox o where o.sequence = j.sequence) as waits
                    from journal j
                   where not exists (select from journal_chain c where c.sequence = j.sequence)) unsealed""";

    private final PlainSql sql;

    Verifier(PlainSql sql) {
        this.sql = sql;
    }

    /** A place in the chain with its hash, and the entry that it belongs to, null if that is gone. */
    private record Link(long position, long sequence, byte[] hash, JournalEntry entry) {
    }

    /** How far the chain was followed. */
    private static final class Walk {

        private final ChainLink chain = new ChainLink();
        private final Head noted;
        private long position;
        private Long sequence;
        private byte[] hash = new byte[ChainLink.LENGTH];
        private Broken broken;

        Walk(Head noted) {
            this.noted = noted;
        }

        Head head() {
            return new Head(position, HexFormat.of().formatHex(hash));
        }

        void step(Link link) {
            if (link.position() != position + 1) {
                broken = Damage.UNSEALED.at(position + 1, null);
            } else if (link.entry() == null) {
                broken = Damage.REMOVED.at(link.position(), link.sequence());
            } else if (!Arrays.equals(chain.of(hash, link.entry()), link.hash())) {
                broken = Damage.ALTERED.at(link.position(), link.sequence());
            } else {
                position = link.position();
                sequence = link.sequence();
                hash = link.hash();
                compareWithNoted();
            }
        }

        private void compareWithNoted() {
            if (noted != null && noted.position() == position && !noted.equals(head())) {
                broken = Damage.NOT_AS_NOTED.at(position, sequence);
            }
        }
    }

    /**
     * Compares every entry with its link, and the end of the chain with its head.
     *
     * @param noted where the chain ended at some time before, as it was noted elsewhere; null if nothing is known
     */
    public Verification verify(Head noted) {
        Walk walk = walk(noted);
        long[] withoutLink = sql.one(WITHOUT_LINK, row -> new long[] { row.getLong(1), row.getLong(2) });
        if (walk.broken == null && withoutLink[1] > 0) {
            walk.broken = Damage.INSERTED.at(null, withoutLink[1]);
        }
        var found = new Verification(walk.broken == null, walk.position, withoutLink[0], walk.sequence, walk.head(),
                walk.broken);
        report(found);
        return found;
    }

    // The chain may grow while it is read: it has ended only where its head says so.
    private Walk walk(Head noted) {
        var walk = new Walk(noted);
        Head end;
        do {
            long before = walk.position;
            follow(walk);
            end = head();
            if (walk.broken == null && walk.position == before && !walk.head().equals(end)) {
                walk.broken = Damage.CUT_OFF.at(end.position(), null);
            }
        } while (walk.broken == null && !walk.head().equals(end));
        if (walk.broken == null && noted != null && noted.position() > walk.position) {
            walk.broken = Damage.NOT_AS_NOTED.at(noted.position(), null);
        }
        return walk;
    }

    private void follow(Walk walk) {
        List<Link> links;
        do {
            links = sql.query(LINKS, Verifier::links, walk.position, BATCH_SIZE);
            for (Link link : links) {
                walk.step(link);
                if (walk.broken != null) {
                    return;
                }
            }
        } while (links.size() == BATCH_SIZE);
    }

    private Head head() {
        return sql.one(HEAD, row -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))));
    }

    private static List<Link> links(ResultSet rows) throws SQLException {
        var links = new ArrayList<Link>();
        while (rows.next()) {
            boolean isThere = rows.getObject("event_id") != null;
            links.add(new Link(rows.getLong("position"), rows.getLong("sealed"), rows.getBytes("hash"),
                    isThere ? Journal.entry(rows) : null));
        }
        return links;
    }

    // The log is kept elsewhere than the database: a head that stands in it cannot be altered along with the journal.
    private static void report(Verification found) {
        if (found.intact()) {
            LOG.infof("The journal is intact: %d entries, position %d, hash %s", found.entries(), found.head().position(),
                    found.head().hash());
        } else {
            LOG.errorf("The journal is not as it was written: %s", found.broken());
        }
    }
}
