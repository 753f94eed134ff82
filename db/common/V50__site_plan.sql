-- The site plan: a picture of each floor, and where on it the places are.

-- height is how high the picture is where its width is 1000; picture counts how often another one took its place, for the browser's memory;
-- drawn how often its places were drawn, so that of two who draw at once the second is told.
create table plan_floor (
    id         bigint       not null primary key,
    school_id  bigint       not null references school (id),
    version    bigint       not null,
    name       varchar(60)  not null,
    position   int          not null,
    media_type varchar(16)  not null,
    height     int          not null check (height between 200 and 5000),
    picture    int          not null,
    drawn      int          not null
);
create index plan_floor_of on plan_floor (school_id, position);

-- The picture as it is shown, drawn or written anew here, encrypted, in pieces: a change of keys holds a few megabytes at a time.
create table plan_piece (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    floor_id  bigint not null references plan_floor (id) on delete cascade,
    position  int    not null,
    content   bytea  not null
);
create index plan_piece_of on plan_piece (school_id, floor_id);

-- Where a place is: corners "x,y x,y x,y" in units of which the floor is 1000 wide. A place may have several, on several floors (stairs).
create table plan_shape (
    id        bigint        not null primary key,
    school_id bigint        not null references school (id),
    version   bigint        not null,
    floor_id  bigint        not null references plan_floor (id) on delete cascade,
    place_id  bigint        not null references place (id),
    kind      varchar(16)   not null,
    corners   varchar(600)  not null,
    position  int           not null
);
create index plan_shape_of on plan_shape (school_id, floor_id);
