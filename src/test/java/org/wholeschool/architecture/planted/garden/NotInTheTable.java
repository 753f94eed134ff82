package org.wholeschool.architecture.planted.garden;

class NotInTheTable {}
