using Rapporteur.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
