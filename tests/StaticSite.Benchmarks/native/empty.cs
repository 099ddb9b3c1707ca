// The floor of the time to start: a native program that does nothing. Needs no project: dotnet publish empty.cs.
return 0;
