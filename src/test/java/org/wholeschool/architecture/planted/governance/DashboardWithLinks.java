package org.wholeschool.architecture.planted.governance;

import org.wholeschool.architecture.planted.link.Link;

class DashboardWithLinks {

    Link link;
}
