package org.wholeschool.architecture.planted.pattern.hotspot;

import jakarta.persistence.EntityManager;

class GridWithADatabase {

    EntityManager em;
}
