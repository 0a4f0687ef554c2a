package org.ilo.spf.records.audit;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.list.Pages;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** The audit table over HTTP. */
@Path("admin/audit")
@Tag(name = "Administration", description = "For whoever keeps the system")
public class AuditResource {

    private final Pages pages;

    AuditResource(Pages pages) {
        this.pages = pages;
    }

    /** Which rows to list. */
    @Listed(sort = "sequence", text = "path")
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<AuditEvent.Kind> kind;
        @RestQuery
        @Separator(",")
        List<String> subject;
        @RestQuery
        @Separator(",")
        List<String> method;
    }

    @GET
    @RequiredPermission(Permission.ADMINISTER)
    @Operation(operationId = "listAudit", summary = "Who was refused, and who took lists away", description = "Oldest first; `sort=-sequence` begins with the newest. Changes stand in the history of each record.")
    public Page<AuditEntry.Shown> list(@BeanParam Filter filter) {
        return pages.of(AuditEntry.class, filter, AuditEntry::shown);
    }
}
