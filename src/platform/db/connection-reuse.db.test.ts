// Somebody else is writing this test at this moment.
