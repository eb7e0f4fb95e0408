//! The two engines keep the same tables: nothing can be written on one that the other lacks.
#![allow(clippy::unwrap_used)]

use domain::testing::databases;
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::{collections::BTreeMap, fs, path::Path};

/// What both engines must agree on, of one column.
#[derive(Debug, PartialEq, Eq)]
struct Column {
    kind: &'static str,
    required: bool,
    /// Its place in the primary key, from 1; 0 for those outside it.
    key: i64,
}

type Tables = BTreeMap<(String, String), Column>;

#[test]
fn both_folders_have_the_same_migrations() {
    let names = |engine: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        let files = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert!(!names("sqlite").is_empty());
    assert_eq!(names("sqlite"), names("postgres"));
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let mut described = Vec::new();
    for db in databases().await {
        let tables = match db.engine {
            "sqlite" => sqlite(&db.url).await,
            _ => postgres(&db.url).await,
        };
        assert!(tables.len() > 100, "{} has only {} columns", db.engine, tables.len());
        described.push((db.engine, tables));
    }
    for pair in described.windows(2) {
        let ((one, left), (other, right)) = (&pair[0], &pair[1]);
        for (column, is) in left {
            assert_eq!(Some(is), right.get(column), "{column:?} in {one} and in {other}");
        }
        for column in right.keys() {
            assert!(left.contains_key(column), "{column:?} is only in {other}");
        }
    }
}

async fn sqlite(url: &str) -> Tables {
    let mut conn = SqliteConnection::connect(url).await.unwrap();
    let columns: Vec<(String, String, String, bool, i64)> = sqlx::query_as(
        "select t.name, c.name, c.type, c.\"notnull\", c.pk
         from sqlite_schema t join pragma_table_info(t.name) c
         where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like '\\_%' escape '\\'",
    )
    .fetch_all(&mut conn)
    .await
    .unwrap();
    let kind = |said: &str| match said {
        "BLOB" => "bytes",
        "TEXT" => "text",
        "INTEGER" => "number",
        other => panic!("{other} is no type of ours"),
    };
    columns
        .into_iter()
        .map(|(table, column, said, required, key)| {
            let described = Column { kind: kind(&said.to_uppercase()), required: required || key > 0, key };
            ((table, column), described)
        })
        .collect()
}

async fn postgres(url: &str) -> Tables {
    let mut conn = PgConnection::connect(url).await.unwrap();
    let columns: Vec<(String, String, String, bool, i64)> = sqlx::query_as(
        "select c.table_name::text, c.column_name::text, c.data_type::text, c.is_nullable = 'NO',
             coalesce(k.ordinal_position, 0)::bigint
         from information_schema.columns c
         left join information_schema.table_constraints p
             on p.table_schema = c.table_schema and p.table_name = c.table_name
             and p.constraint_type = 'PRIMARY KEY'
         left join information_schema.key_column_usage k
             on k.constraint_schema = p.constraint_schema and k.constraint_name = p.constraint_name
             and k.table_name = c.table_name and k.column_name = c.column_name
         where c.table_schema = 'public' and c.table_name not like '\\_%'",
    )
    .fetch_all(&mut conn)
    .await
    .unwrap();
    // SQLite keeps ids as bytes, and instants and JSON as text.
    let kind = |said: &str| match said {
        "uuid" | "bytea" => "bytes",
        "text" | "timestamp with time zone" | "jsonb" => "text",
        "bigint" | "boolean" => "number",
        other => panic!("{other} is no type of ours"),
    };
    columns
        .into_iter()
        .map(|(table, column, said, required, key)| {
            ((table, column), Column { kind: kind(&said), required, key })
        })
        .collect()
}
