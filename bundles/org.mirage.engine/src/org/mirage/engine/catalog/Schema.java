// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.mirage.engine.packages.PackageIndex;
import org.mirage.engine.packages.PackageTables;
import org.mirage.engine.scanning.ResultTables;
import org.mirage.engine.scanning.ScanTables;
import org.mirage.engine.scanning.vulnerabilities.VulnerabilityTables;

/** The tables of the catalog, and how those of an older program become those of this one. */
final class Schema {

    /** Changes tables; may be broken off and done again. */
    @FunctionalInterface
    private interface Step {

        void run(Connection connection) throws SQLException;
    }

    /** What leads from each version of the tables to the next, beginning with none at all. */
    private static final List<Step> STEPS = List.of(sql(List.of(
            "create table if not exists images (id uuid primary key, name varchar not null unique, next_number int not null)",
            """
            create table if not exists versions (record binary(32) primary key, image uuid not null references images on delete cascade,
                number int not null, seconds bigint not null, nanoseconds int not null, author varchar not null,
                message varchar not null, system varchar not null, disk_bytes bigint not null, file_bytes bigint not null,
                entries bigint not null, stored_bytes bigint not null, unique_bytes bigint not null,
                unique (image, number))""",
            """
            create table if not exists parents (version binary(32) not null references versions on delete cascade, place int not null,
                parent binary(32) not null, primary key (version, place))""",
            """
            create table if not exists disks (version binary(32) not null references versions on delete cascade, place int not null,
                object binary(32) not null, how varchar not null, primary key (version, place))""",
            """
            create table if not exists volumes (version binary(32) not null references versions on delete cascade, place int not null,
                type varchar not null, uuid varchar not null, label varbinary(1024) not null, device varchar not null,
                root binary(32), links binary(32), bytes bigint not null, used_bytes bigint not null,
                entries bigint not null, primary key (version, place))""",
            """
            create table if not exists sources (version binary(32) not null references versions on delete cascade, path varchar not null,
                bytes bigint not null, modified bigint not null, inode varchar not null)""",
            "create index if not exists source_paths on sources (path)",
            "create table if not exists log (name binary(32) primary key, sequence bigint not null, action varchar not null)",
            "create table if not exists packs (name binary(32) primary key, bytes bigint not null, objects bigint not null)")),
            sql(List.of("""
            create table if not exists platforms (version binary(32) not null references versions on delete cascade,
                name varchar not null, text varchar not null, primary key (version, name))""")),
            sql(ScanTables.CREATE),
            sql(PackageTables.CREATE),
            sql(VulnerabilityTables.CREATE),
            sql(PackageTables.ADD_SIZES),
            sql(ResultTables.CREATE),
            sql(PackageTables.ADD_REMARKS),
            PackageIndex::make);

    private Schema() {
    }

    private static Step sql(List<String> texts) {
        return connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String text : texts) {
                    statement.execute(text);
                }
            }
        };
    }

    /** Makes the tables, or brings them up to date, in one thread at a time. False when they are a newer program's. */
    static synchronized boolean prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists schema_version (version int not null)");
            int version = version(statement);
            if (version > STEPS.size()) {
                return false;
            }
            for (int step = version; step < STEPS.size(); step++) {
                STEPS.get(step).run(connection);
            }
            if (version < STEPS.size()) {
                statement.execute("delete from schema_version");
                statement.execute("insert into schema_version values (" + STEPS.size() + ")");
            }
            return true;
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select version from schema_version")) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
