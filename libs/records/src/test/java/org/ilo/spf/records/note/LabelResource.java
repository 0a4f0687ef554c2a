package org.ilo.spf.records.note;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Labels over HTTP. */
@Path("labels")
@Tag(name = "Labels")
@RequiredPermission(Permission.READ_PUBLISHED)
public class LabelResource extends RecordResource<LabelState> {

    private final Labels labels;

    LabelResource(Labels labels) {
        super(labels);
        this.labels = labels;
    }

    /** Which labels to list. */
    @Listed(sort = "code", text = "description")
    public static class Filter extends ListQuery {
    }

    @GET
    @Operation(summary = "Labels in order")
    public Page<LabelState> list(@BeanParam Filter filter) {
        return labels.page(filter);
    }

    @POST
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Define a label")
    public LabelState define(@NotNull Label.Definition definition) {
        var label = new Label(definition);
        return labels.add(label, label.defined());
    }
}
