package org.ilo.spf.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Some text. */
@Entity
public class Note extends PanacheEntityBase {

    @Id
    long id;

    @NotBlank
    String text;
}
