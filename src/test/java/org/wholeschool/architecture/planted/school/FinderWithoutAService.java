package org.wholeschool.architecture.planted.school;

import jakarta.persistence.EntityManager;

class FinderWithoutAService {

    EntityManager em;
}
