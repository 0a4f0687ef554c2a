package org.ilo.spf.records;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.records.journal.History;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of every kind of record over HTTP: one record, now or as it was known, and its history. */
public abstract class RecordResource<S extends State> {

    private final Records<?, S> records;

    protected RecordResource(Records<?, S> records) {
        this.records = records;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One record, now or as it was known at an instant", description = "With `asOf`, the record as it was known at that instant; 404 if it was not known then.")
    public S get(@RestPath UUID id, @RestQuery Instant asOf) {
        return records.stateAt(id, asOf);
    }

    @GET
    @Path("{id}/history")
    @RequiredPermission(Permission.READ_HISTORIES)
    @Operation(summary = "Everything that happened to a record", description = "Every event of the record, oldest first: who, when, and which fields changed from what to what.")
    public History history(@RestPath UUID id) {
        return records.history(id);
    }
}
