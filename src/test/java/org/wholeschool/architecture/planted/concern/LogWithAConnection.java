package org.wholeschool.architecture.planted.concern;

import javax.sql.DataSource;

class LogWithAConnection {

    DataSource database;
}
