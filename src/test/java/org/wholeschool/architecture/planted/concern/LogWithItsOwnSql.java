package org.wholeschool.architecture.planted.concern;

import jakarta.persistence.EntityManager;
import org.wholeschool.platform.Service;

@Service
class LogWithItsOwnSql {

    private EntityManager em;

    private Object everything() {
        return em.createNativeQuery("select * from concern").getResultList();
    }
}
