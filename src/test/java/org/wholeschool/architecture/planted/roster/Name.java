package org.wholeschool.architecture.planted.roster;

public class Name {}
