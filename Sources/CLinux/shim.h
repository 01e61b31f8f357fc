// Two calls of the C library that its headers hide unless _GNU_SOURCE is defined, which Swift's
// own view of these headers does not do.
#pragma once

/// Renames as renameat does; flag 1 (RENAME_NOREPLACE) makes an existing target an error.
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name,
              unsigned int flags);

/// Writes everything cached for the file system that holds the open file to its disk.
int syncfs(int file);
