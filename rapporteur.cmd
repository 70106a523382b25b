@echo off
rem Builds on first use and after a change, then runs. Needs only the .NET 10 SDK.
setlocal
set "root=%~dp0"
set "out=%root%.build\rapporteur"
if not exist "%out%\.built" goto build
powershell -NoProfile -Command "$b=(Get-Item '%out%\.built').LastWriteTimeUtc; if (Get-ChildItem '%root%src','%root%Directory.Build.props','%root%Directory.Packages.props' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
goto run
:build
where dotnet >nul 2>nul
if errorlevel 1 (
  echo Rapporteur needs the .NET 10 SDK, and it is not on the PATH. 1>&2
  exit /b 3
)
echo Building Rapporteur (first use, or the source changed)... 1>&2
dotnet publish "%root%src\Rapporteur.Cli" -c Release -o "%out%" -v q 1>&2
if errorlevel 1 exit /b 3
type nul > "%out%\.built"
:run
dotnet "%out%\Rapporteur.Cli.dll" %*
exit /b %errorlevel%
