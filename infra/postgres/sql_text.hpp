#pragma once

/// The .sql files of this folder, put into the program at build time.
namespace assay::postgres {

extern const char* const schema_sql;   ///< schema.sql: the tables of schema version 1
extern const char* const seals_sql;    ///< seals.sql: what schema version 2 adds
extern const char* const schema_3_sql; ///< schema_3.sql: what schema version 3 adds
extern const char* const
    functions_sql; ///< the functions, each `create or replace`; run after the tables of every version

} // namespace assay::postgres
