package org.ilo.spf.bare;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Notes over HTTP. */
@Path("notes")
public class NoteResource {

    @GET
    public List<Note> list() {
        return Note.listAll();
    }
}
