package com.winzo.reporting.rest;

import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.reporting.api.Books;
import com.winzo.reporting.api.BooksView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that the books add up. */
@ApplicationScoped
@Path("/admin/books")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
@Requires(Permission.BOOKS_PROVE)
public class BooksResource {

    @Inject
    private Books books;

    @GET
    @Operation(summary = "Add up every posting, balance and queue; all zero in sound books")
    public BooksView prove() {
        return books.prove();
    }
}
