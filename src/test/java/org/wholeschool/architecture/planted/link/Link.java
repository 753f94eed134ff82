package org.wholeschool.architecture.planted.link;

public class Link {}
