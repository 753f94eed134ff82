package org.wholeschool.architecture.planted.concern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class ConcernOfEverySchool {

    @Id
    private Long id;
}
